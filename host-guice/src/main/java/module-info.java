/** A module that gives a Guice host an open library. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.host.guice {
    requires transitive com.google.guice;
    requires transitive dev.filmwright;
    requires jakarta.inject;
    requires static org.jspecify;

    exports dev.filmwright.host.guice;

    opens dev.filmwright.host.guice to
            com.google.guice;
}
