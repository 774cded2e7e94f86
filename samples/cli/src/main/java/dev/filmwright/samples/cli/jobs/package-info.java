/** Commands about jobs, providers and attempts. */
@NullMarked
package dev.filmwright.samples.cli.jobs;

import org.jspecify.annotations.NullMarked;
