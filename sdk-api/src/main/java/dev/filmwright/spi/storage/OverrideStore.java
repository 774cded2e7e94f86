package dev.filmwright.spi.storage;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ProjectId;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;

/** The values that projects put over global assets, inside one transaction. They go with their asset. */
public interface OverrideStore {
    /** Keeps these values, by field, in place of those kept for the asset in the project; none if empty. */
    void put(AssetId asset, ProjectId project, SortedMap<String, FieldValue> fields);

    /** Returns the values by asset and field; assets without any are left out. */
    Map<AssetId, SortedMap<String, FieldValue>> of(ProjectId project, Collection<AssetId> assets);

    /** Returns the values of every project by asset, project and field; assets without any are left out. */
    Map<AssetId, SortedMap<ProjectId, SortedMap<String, FieldValue>>> of(Collection<AssetId> assets);

    /** Forgets everything a project put over global assets. */
    void removeAll(ProjectId project);
}
