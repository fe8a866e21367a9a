// What next-env.d.ts says once a build has made it; here so that types can be checked in a fresh clone.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
