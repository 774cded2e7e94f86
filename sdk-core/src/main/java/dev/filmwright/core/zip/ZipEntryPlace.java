package dev.filmwright.core.zip;

/**
 * Where an entry is in a ZIP file and what it claims to be. Immutable.
 *
 * @param name its name
 * @param deflated whether it is compressed
 * @param crc the CRC-32 of its content
 * @param stored how many bytes it takes in the file
 * @param size how many bytes its content has
 * @param at where its local header begins
 */
public record ZipEntryPlace(String name, boolean deflated, int crc, long stored, long size, long at) {}
