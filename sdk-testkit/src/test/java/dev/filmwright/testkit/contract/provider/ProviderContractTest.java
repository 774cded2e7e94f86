package dev.filmwright.testkit.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import dev.filmwright.testkit.log.CapturedLogs;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The contract notices what providers get wrong: one flaw, one rule that fails. */
class ProviderContractTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_flaw_is_noticed_by_its_rule(Flaw flaw) {
        assumeTrue(flaw != Flaw.LOGS_ITS_KEY || CapturedLogs.installed());
        Events tests = run(flaw);
        assertThat(tests.started().count()).isPositive();
        assertThat(tests.failed().count()).as(flaw.rule()).isPositive();
    }

    @Test
    void every_room_of_the_contract_has_a_flaw_that_it_notices() {
        Set<String> rooms = Stream.of(ProviderContract.class.getDeclaredClasses())
                .filter(room -> room.isAnnotationPresent(Nested.class))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        Set<String> proved = Arrays.stream(Flaw.values()).map(Flaw::room).collect(Collectors.toSet());
        assertThat(proved).containsAll(rooms);
    }

    /** Runs the rule that is to notice a flaw, for a provider that has it. */
    private static Events run(Flaw flaw) {
        Class<?> room = Stream.of(ProviderContract.class.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals(flaw.room()))
                .findFirst()
                .orElseThrow();
        String method = flaw.rule().replace("(Trouble)", "");
        String parameters = method.equals(flaw.rule()) ? "" : Trouble.class.getName();
        FlawedReference.flaw = flaw;
        try {
            return EngineTestKit.engine("junit-jupiter")
                    .selectors(selectNestedMethod(List.of(FlawedReference.class), room, method, parameters))
                    .execute()
                    .testEvents();
        } finally {
            FlawedReference.flaw = Flaw.NONE;
        }
    }
}
