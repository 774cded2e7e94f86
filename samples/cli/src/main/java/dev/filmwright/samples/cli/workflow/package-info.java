/** {@code filmwright workflow}: graphs of nodes, checked and run on a server. */
@NullMarked
package dev.filmwright.samples.cli.workflow;

import org.jspecify.annotations.NullMarked;
