package dev.filmwright.talent;

import dev.filmwright.asset.AssetId;

/** The character sheets of talents. Thread-safe; blocks for reading. */
@FunctionalInterface
public interface CharacterSheets {
    /**
     * Returns the character sheet of a talent, made by the wizard or not: scores are there for pictures that it compared.
     *
     * @throws dev.filmwright.NotFoundException if there is no such asset
     * @throws dev.filmwright.InvalidInputException if it is no talent
     */
    CharacterSheet sheet(AssetId talent);
}
