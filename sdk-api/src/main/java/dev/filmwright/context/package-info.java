/** What a model is told beside its task: global and local context, fitted to a budget of tokens. */
@NullMarked
package dev.filmwright.context;

import org.jspecify.annotations.NullMarked;
