/** Language and vision models on an Ollama server: chat, structured answers, models pulled and loaded. */
@NullMarked
package dev.filmwright.provider.ollama;

import org.jspecify.annotations.NullMarked;
