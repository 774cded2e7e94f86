/** For tests of applications: {@link dev.filmwright.testkit.TestLibrary} and {@link dev.filmwright.testkit.FakeProviderPlugin}. */
@NullMarked
package dev.filmwright.testkit;

import org.jspecify.annotations.NullMarked;
