package explainer.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import explainer.diagnostic.Diagnostics;

/** What a run of {@link FuzzIT} once found stays mended. */
class KeptFindsTest {

    static List<Path> finds() throws IOException {
        return Trial.allKept();
    }

    @ParameterizedTest
    @MethodSource("finds")
    void endsInASiteOrInAReport(Path find, @TempDir Path folder) throws IOException {
        assertThat(Trial.kept(find).run(folder, new Diagnostics())).isLessThan(FuzzIT.LIMIT);
    }
}
