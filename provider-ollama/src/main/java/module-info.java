/** Language and vision models on an Ollama server: chat, structured answers, models pulled and loaded. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.provider.ollama {
    requires dev.filmwright.provider.support;
    requires static org.jspecify;
    requires org.slf4j;
}
