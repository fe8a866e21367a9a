-- CreateTable
CREATE TABLE "ActivityRecord" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "activitySlug" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "saveKey" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "showId" TEXT,
    "others" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "ActivityRecord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ActivityRecord_showId_key" ON "ActivityRecord"("showId");

-- CreateIndex
CREATE UNIQUE INDEX "ActivityRecord_userId_activitySlug_key" ON "ActivityRecord"("userId", "activitySlug");

-- AddForeignKey
ALTER TABLE "ActivityRecord" ADD CONSTRAINT "ActivityRecord_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
