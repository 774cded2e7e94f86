package dev.filmwright.core.crash;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.function.Executable;

/** Runs checks that wait for processes side by side, one a processor. */
public final class Together {
    private Together() {}

    /** Runs all checks, named for the report, and fails with what all of them found. */
    public static void check(Map<String, Callable<?>> checks) {
        ExecutorService processors =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Executable> results = new ArrayList<>();
            checks.forEach((name, check) -> {
                Future<?> result = processors.submit(check);
                results.add(() -> outcome(name, result));
            });
            assertAll(results);
        } finally {
            processors.shutdownNow();
        }
    }

    private static void outcome(String name, Future<?> result) throws InterruptedException {
        try {
            result.get();
        } catch (ExecutionException e) {
            throw new AssertionError(name + ": " + e.getCause(), e.getCause());
        }
    }
}
