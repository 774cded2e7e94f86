/** For authors of HTTP backends: one client, guarded downloads, strict JSON, redaction, webhooks. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.provider.support {
    requires com.networknt.schema;
    requires transitive dev.filmwright;
    // OkHttp needs them, but okio as an automatic module cannot say so.
    requires kotlin.stdlib;
    requires okhttp3;
    requires okio;
    requires static org.jspecify;
    requires org.slf4j;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    exports dev.filmwright.provider.support.address;
    exports dev.filmwright.provider.support.config;
    exports dev.filmwright.provider.support.http;
    exports dev.filmwright.provider.support.input;
    exports dev.filmwright.provider.support.json;
    exports dev.filmwright.provider.support.output;
    exports dev.filmwright.provider.support.secret;
    exports dev.filmwright.provider.support.structured;
    exports dev.filmwright.provider.support.webhook;
}
