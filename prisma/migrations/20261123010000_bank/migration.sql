-- AlterTable
-- The bank's columns are filled at the next load of the content (`indexBank`), which folds words as searches do.
ALTER TABLE "Question" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3),
ADD COLUMN     "claims" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "languageGaps" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "newestVersionId" TEXT,
ADD COLUMN     "searchWords" tsvector,
ADD COLUMN     "stemWords" tsvector,
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "topic" TEXT,
ADD COLUMN     "type" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Question_newestVersionId_key" ON "Question"("newestVersionId");

-- CreateIndex
CREATE INDEX "Question_searchWords_idx" ON "Question" USING GIN ("searchWords");

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_newestVersionId_fkey" FOREIGN KEY ("newestVersionId") REFERENCES "QuestionVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;
