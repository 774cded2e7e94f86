/** {@code filmwright models}: what backends offer, and what is installed on servers their user runs. */
@NullMarked
package dev.filmwright.samples.cli.models;

import org.jspecify.annotations.NullMarked;
