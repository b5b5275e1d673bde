// What a build was told about itself.
#pragma once

/// The commit that a release was built from; empty where the build was not told one. `Package.swift` defines it.
const char *_Nonnull cbuild_commit(void);
