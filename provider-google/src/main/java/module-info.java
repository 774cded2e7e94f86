/** What the providers of Google’s models share: credentials, errors, files. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.provider.google {
    // Only for application-default credentials; whoever uses them adds it.
    requires static com.google.auth;
    requires static com.google.auth.oauth2;
    requires transitive dev.filmwright.provider.support;
    requires static org.jspecify;
    requires org.slf4j;

    exports dev.filmwright.provider.google;
}
