package explainer.figure;

import java.util.List;

/** Facts in big type in the middle of a page. */
public record Tiles(String id, List<Tile> tiles) implements Figure {

    @Override
    public String template() {
        return "figures/tiles.ftlh";
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public List<String> facts() {
        return tiles.stream().map(Tile::factId).toList();
    }
}
