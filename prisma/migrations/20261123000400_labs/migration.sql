-- CreateTable
CREATE TABLE "LabWork" (
    "userId" TEXT NOT NULL,
    "labSlug" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "setAsideCode" TEXT,
    "passedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL,
    "saveKey" TEXT NOT NULL,
    "browserId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LabWork_pkey" PRIMARY KEY ("userId","labSlug","stepId")
);

-- AddForeignKey
ALTER TABLE "LabWork" ADD CONSTRAINT "LabWork_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
