package dev.filmwright.server;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How a server is. Immutable.
 *
 * @param address where it is, without anything secret
 * @param version its version, as it says
 * @param devices what it computes with, the first one preferred; empty if it does not tell
 * @param running how many jobs it does, where it tells
 * @param waiting how many wait, where it tells
 */
public record ServerStatus(
        String address, String version, List<Device> devices, OptionalInt running, OptionalInt waiting) {
    /** Copies the list; checks that nothing is {@code null}. */
    public ServerStatus {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(version, "version");
        devices = List.copyOf(devices);
        Objects.requireNonNull(running, "running");
        Objects.requireNonNull(waiting, "waiting");
    }

    /**
     * Something to compute with.
     *
     * @param name what it calls itself
     * @param totalBytes its memory
     * @param freeBytes how much of that is free
     */
    public record Device(String name, long totalBytes, long freeBytes) {
        /** Checks that there is a name. */
        public Device {
            Objects.requireNonNull(name, "name");
        }
    }
}
