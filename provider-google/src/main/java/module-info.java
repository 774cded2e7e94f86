/** What the providers of Google’s models share: credentials, errors, files. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.provider.google {
    requires transitive dev.filmwright.provider.support;
    requires static org.jspecify;
    requires org.slf4j;
}
