/** What the providers' clients cost, next to OkHttp alone making the same calls. */
@NullMarked
package dev.filmwright.benchmarks.clients;

import org.jspecify.annotations.NullMarked;
