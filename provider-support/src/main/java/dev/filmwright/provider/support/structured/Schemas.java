package dev.filmwright.provider.support.structured;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The checker of schemas, with everything off that reaches outside. */
final class Schemas {
    private static final long MOST_STEPS = 2_000_000;
    private static final int DEEPEST = 200;
    private static final String NEWEST = "https://json-schema.org/draft/2020-12/schema";

    private Schemas() {}

    /** Returns the schema of schemas that one follows. */
    static Schema meta(JsonNode schema) {
        String dialect = schema.path("$schema").asString(NEWEST);
        return Meta.REGISTRY.getSchema(SchemaLocation.of(known(dialect) ? dialect : NEWEST));
    }

    static Schema compile(JsonNode schema) {
        // A registry of its own: what one caller's schema calls itself is nothing to another's.
        Schema compiled = registry().getSchema(schema);
        compiled.initializeValidators();
        return compiled;
    }

    static void limit(ExecutionContext context) {
        context.executionConfig(config -> config.locale(Locale.ENGLISH)
                .formatAssertionsEnabled(false)
                .maxEvaluationSteps(MOST_STEPS)
                .maxEvaluationDepth(DEEPEST));
    }

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaLoader(
                                loader -> loader.fetchRemoteResources(false).block(Schemas::foreign))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(false)
                                .locale(Locale.ENGLISH)
                                .pathType(PathType.JSON_POINTER)
                                .regularExpressionFactory(BoundedRegex::of)
                                .build()));
    }

    /** The drafts themselves come with the checker; all else, also on the class path, is not a schema's to name. */
    private static boolean foreign(AbsoluteIri address) {
        return !known(address.toString());
    }

    private static boolean known(String address) {
        return address.startsWith("https://json-schema.org/") || address.startsWith("http://json-schema.org/");
    }

    private static final class Meta {
        static final SchemaRegistry REGISTRY = registry();
    }
}
