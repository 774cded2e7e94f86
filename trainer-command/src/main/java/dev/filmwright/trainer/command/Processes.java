package dev.filmwright.trainer.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Processes that outlive us: found again by their number and when they began, as numbers are given anew, and ended with all
 * they started.
 */
final class Processes {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})@(-?\\d{1,18})");
    /** By so much the beginning of a process may be told differently, as some systems count from when they booted. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Processes() {}

    /** Returns by what a process is found again. */
    static String name(ProcessHandle process) {
        return process.pid() + "@"
                + process.info().startInstant().map(Instant::toEpochMilli).orElse(-1L);
    }

    /** Returns the process of that name if it runs. */
    static Optional<ProcessHandle> find(String name) {
        Matcher parts = FORM.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long began = Long.parseLong(parts.group(2));
        return ProcessHandle.of(Long.parseLong(parts.group(1)))
                .filter(Processes::runs)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> Math.abs(start.toEpochMilli() - began) <= TOLERANCE.toMillis())
                        .orElse(began == -1));
    }

    /** One that ended but whose parent has not asked how still has its number. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && !zombie(process.pid());
    }

    private static boolean zombie(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.isReadable(stat)) {
            return false;
        }
        try {
            String text = new String(Files.readAllBytes(stat), StandardCharsets.ISO_8859_1);
            // The name before it may hold anything, brackets too.
            int at = text.lastIndexOf(") ");
            return at >= 0 && at + 2 < text.length() && "ZX".indexOf(text.charAt(at + 2)) >= 0;
        } catch (IOException e) {
            return !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
    }

    /**
     * Ends a process and all it started: asks them first, then forces those that stay.
     *
     * @return whether all are gone
     */
    static boolean end(ProcessHandle root, Duration grace) throws InterruptedException {
        Set<ProcessHandle> tree = tree(root);
        tree.forEach(ProcessHandle::destroy);
        if (gone(tree, grace)) {
            return true;
        }
        // What was started meanwhile; a child whose parent is gone is found no more but was seen before.
        Set<ProcessHandle> left = new LinkedHashSet<>(tree);
        tree.forEach(process -> left.addAll(tree(process)));
        left.forEach(ProcessHandle::destroyForcibly);
        return gone(left, PATIENCE);
    }

    private static Set<ProcessHandle> tree(ProcessHandle root) {
        Set<ProcessHandle> tree = new LinkedHashSet<>();
        tree.add(root);
        root.descendants().forEach(tree::add);
        return tree;
    }

    private static boolean gone(Set<ProcessHandle> processes, Duration longest) throws InterruptedException {
        CompletableFuture<?>[] ends = processes.stream()
                .filter(Processes::runs)
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(Math.max(1, longest.toMillis()), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return processes.stream().noneMatch(Processes::runs);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
