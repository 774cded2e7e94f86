/** What models see in pictures: descriptions for profiles, verdicts, conversations. */
@NullMarked
package dev.filmwright.vision;

import org.jspecify.annotations.NullMarked;
