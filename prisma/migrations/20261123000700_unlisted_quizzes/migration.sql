-- AlterTable
ALTER TABLE "Quiz" ADD COLUMN     "isListed" BOOLEAN NOT NULL DEFAULT true;
