/**
 * For tests: libraries in memory, a scripted provider and server, and the contracts that providers and storage adapters must
 * pass.
 */
@org.jspecify.annotations.NullMarked
module dev.filmwright.testkit {
    requires transitive dev.filmwright;
    requires java.logging;
    requires org.assertj.core;
    requires static org.jspecify;
    requires transitive org.junit.jupiter.api;
    requires org.junit.jupiter.params;
    requires transitive org.slf4j;

    exports dev.filmwright.testkit;
    exports dev.filmwright.testkit.contract;
    exports dev.filmwright.testkit.contract.provider;
    exports dev.filmwright.testkit.http;
    exports dev.filmwright.testkit.log;
    exports dev.filmwright.testkit.memory;

    // JUnit calls what is package-private.
    opens dev.filmwright.testkit.contract to
            org.junit.platform.commons;
    opens dev.filmwright.testkit.contract.provider to
            org.junit.platform.commons;
}
