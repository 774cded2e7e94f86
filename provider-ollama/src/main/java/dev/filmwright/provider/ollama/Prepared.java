package dev.filmwright.provider.ollama;

import java.util.List;
import java.util.Optional;

/**
 * A request that the server can do, as far as one can know. Immutable.
 *
 * @param question what is sent
 * @param schema what the answer must fit
 * @param remote whether it runs at Ollama's
 * @param version the server's
 * @param warnings what is to be said with the result
 */
record Prepared(Question question, Optional<String> schema, boolean remote, Version version, List<String> warnings) {}
