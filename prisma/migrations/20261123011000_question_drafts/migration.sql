-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "draftRevision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "QuestionDraft" (
    "questionId" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "basedOnNumber" INTEGER,
    "saveKey" TEXT NOT NULL,
    "editedById" TEXT,
    "editedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuestionDraft_pkey" PRIMARY KEY ("questionId")
);

-- CreateIndex
CREATE INDEX "QuestionDraft_editedById_idx" ON "QuestionDraft"("editedById");

-- CreateIndex
CREATE INDEX "QuestionDraft_editedAt_idx" ON "QuestionDraft"("editedAt");

-- AddForeignKey
ALTER TABLE "QuestionDraft" ADD CONSTRAINT "QuestionDraft_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionDraft" ADD CONSTRAINT "QuestionDraft_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
