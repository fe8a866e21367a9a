-- CreateEnum
CREATE TYPE "Certainty" AS ENUM ('low', 'middle', 'high');

-- CreateEnum
CREATE TYPE "AnswerSaveOutcome" AS ENUM ('current', 'superseded', 'conflicting', 'late');

-- AlterTable
ALTER TABLE "QuizVersion" ADD COLUMN     "settings" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "certaintyEarned" DOUBLE PRECISION,
ADD COLUMN     "deadlineAt" TIMESTAMPTZ(3),
ADD COLUMN     "extraTimeSeconds" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "flags" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "isClosedByTime" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Answer" ADD COLUMN     "browserId" TEXT,
ADD COLUMN     "certainty" "Certainty",
ADD COLUMN     "checkKeys" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "checkedRevision" INTEGER,
ADD COLUMN     "isLocked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "rubricCheckedAt" TIMESTAMPTZ(3),
ADD COLUMN     "rubricMet" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "AnswerSave" (
    "attemptId" TEXT NOT NULL,
    "saveKey" TEXT NOT NULL,
    "questionVersionId" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "certainty" "Certainty",
    "browserId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "basedOn" INTEGER NOT NULL,
    "outcome" "AnswerSaveOutcome" NOT NULL,
    "revision" INTEGER,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AnswerSave_pkey" PRIMARY KEY ("attemptId","saveKey")
);

-- AddForeignKey
ALTER TABLE "AnswerSave" ADD CONSTRAINT "AnswerSave_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerSave" ADD CONSTRAINT "AnswerSave_questionVersionId_fkey" FOREIGN KEY ("questionVersionId") REFERENCES "QuestionVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What arrived stays as it arrived; only the acceptance of a late answer is written later.
CREATE TRIGGER "AnswerSave_append_only" BEFORE UPDATE OF
  "attemptId", "saveKey", "questionVersionId", "value", "certainty", "browserId", "sequence", "basedOn", "outcome", "revision", "savedAt"
  ON "AnswerSave" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
