package dev.filmwright.core.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.filmwright.asset.Version;
import dev.filmwright.cost.MoneyUnit;
import java.util.List;
import java.util.SortedMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The mapper every JSON document of the library goes through. Thread-safe. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Version.class, VersionAsText.class)
            .addMixIn(MoneyUnit.class, MoneyUnitAsText.class)
            // Documents of earlier versions lack what came later.
            .withConfigOverride(
                    SortedMap.class, sorted -> sorted.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private Json() {}

    /** Returns {@code value} as JSON. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Returns the value that {@code json} holds. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** Returns the mapper, for trees and streams. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }
}
