package explainer.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Draws countries of the site's map, for charts whose places they are. */
@FunctionalInterface
public interface Areas {

    /**
     * A country as a chart knows it.
     *
     * @param country its id in the ledger; empty for one that is no more than a name
     * @param name    as the ledger or the map file has it
     * @param labels  what may stand on it: the first for which there is room
     */
    record Area(Optional<String> country, String name, List<String> labels) {
    }

    /** A map with countries that are numbered from 1 on in the order asked for; templates alone look into it. */
    interface Sheet {
    }

    /**
     * A map of some countries.
     *
     * @param problem told what is wrong and what to do about it
     * @return empty after a problem
     */
    Optional<Sheet> draw(List<Area> areas, BiConsumer<String, String> problem);
}
