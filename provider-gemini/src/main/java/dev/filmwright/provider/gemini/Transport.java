package dev.filmwright.provider.gemini;

/** The ways to Google's models. */
enum Transport {
    /** The Gemini API, with an API key. */
    GEMINI,
    /** Google Cloud (Vertex AI), with OAuth. */
    VERTEX
}
