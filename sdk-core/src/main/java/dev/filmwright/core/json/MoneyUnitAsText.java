package dev.filmwright.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.filmwright.cost.MoneyUnit;

/** Keeps a unit as {@code "USD"}, as currencies always were. */
@SuppressWarnings("unused") // read by Jackson
abstract class MoneyUnitAsText {
    @JsonCreator
    static MoneyUnit of(String code) {
        return new MoneyUnit(code);
    }

    @JsonValue
    public abstract String code();
}
