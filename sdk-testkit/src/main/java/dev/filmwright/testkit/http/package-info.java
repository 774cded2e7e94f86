/**
 * A backend for tests that answers over HTTP by script: start a {@link dev.filmwright.testkit.http.ScriptedServer}, say what
 * it answers, and look at what it was asked.
 */
@NullMarked
package dev.filmwright.testkit.http;

import org.jspecify.annotations.NullMarked;
