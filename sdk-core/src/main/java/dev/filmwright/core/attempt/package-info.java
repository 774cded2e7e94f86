/** What was made, kept apart and beside each other: attempts at slots, digests of requests, replays. */
@NullMarked
package dev.filmwright.core.attempt;

import org.jspecify.annotations.NullMarked;
