package dev.filmwright.core.media;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Counts the bytes that some work allocates, given back or not. By reflection, as the library's module does not read Java's
 * management for the sake of its tests.
 */
final class Allocation {
    private Allocation() {}

    /** Returns how many bytes this thread allocates for it. */
    static long of(Runnable work) {
        long before = soFar();
        work.run();
        return soFar() - before;
    }

    private static long soFar() {
        try {
            Object threads = Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
            Method allocated =
                    Class.forName("com.sun.management.ThreadMXBean").getMethod("getThreadAllocatedBytes", long.class);
            return (Long) allocated.invoke(threads, Thread.currentThread().getId());
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("this Java does not count allocations", e);
        }
    }
}
