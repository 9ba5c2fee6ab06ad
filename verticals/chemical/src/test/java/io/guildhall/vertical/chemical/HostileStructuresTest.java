package io.guildhall.vertical.chemical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Structures made to keep the server busy are refused, or dealt with, in a moment. */
class HostileStructuresTest {

    private static final Duration MOMENT = Duration.ofSeconds(3);

    @BeforeAll
    static void load_the_classes_first() throws UnreadableStructure {
        work("CC(=O)Oc1ccccc1C(=O)O");
    }

    static Stream<String> hostile() {
        return Stream.of(
                "C".repeat(2_000),
                "C".repeat(2_001),
                "C".repeat(SmilesText.MOST_ATOMS),
                "C.".repeat(300) + "C",
                "C(".repeat(900) + "C" + ")".repeat(900),
                "C" + "[C@H](O)".repeat(160) + "C",
                "C" + "/C=C/C".repeat(60),
                "c1" + "c".repeat(400) + "c1",
                dendrimer(4),
                complete(5),
                complete(7),
                complete(12),
                complete(20),
                grid(9),
                grid(20),
                cube(4),
                cube(5),
                cube(6),
                "[999C]",
                "[C+99]",
                "[".repeat(2_000),
                "(".repeat(2_000),
                "%".repeat(2_000),
                "C%99".repeat(500));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothing_takes_longer_than_a_moment(String smiles) {
        Assertions.assertTimeoutPreemptively(MOMENT, () -> {
            try {
                work(smiles);
            } catch (UnreadableStructure refused) {
                assertThat(refused.reason().in("zh-CN")).isNotBlank();
            }
        });
    }

    @Test
    void random_nets_of_rings_are_refused_or_read_in_a_moment() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            int atoms = 6 + random.nextInt(60);
            int bonds = Math.min(2 * atoms, SmilesText.MOST_RING_BONDS);
            Set<Long> bound = new HashSet<>();
            while (bound.size() < Math.min(bonds, atoms * (atoms - 1) / 2)) {
                int one = random.nextInt(atoms);
                int other = random.nextInt(atoms);
                if (one != other) {
                    bound.add((long) Math.min(one, other) * atoms + Math.max(one, other));
                }
            }
            String smiles = net(atoms, (a, b) -> bound.contains((long) Math.min(a, b) * atoms + Math.max(a, b)), "[U]");
            nothing_takes_longer_than_a_moment(smiles);
        }
    }

    @Test
    void two_structures_too_symmetric_to_compare_are_refused_in_a_moment() throws Exception {
        Structure whole = Structure.of(dendrimer(4));
        Structure fragment = Structure.of(dendrimer(3) + "N");
        Assertions.assertTimeoutPreemptively(
                MOMENT, () -> assertThatThrownBy(() -> whole.contains(fragment)).hasMessageContaining("too symmetric"));
    }

    @Test
    void noise_is_refused_or_read_and_never_breaks_anything() {
        Random random = new Random(42);
        String letters = "CNOPSFIBrl[]()=#123%.@+-/\\HcnosAl*>: ";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder smiles = new StringBuilder();
            for (int length = random.nextInt(30); length >= 0; length--) {
                smiles.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                work(smiles.toString());
            } catch (UnreadableStructure refused) {
                assertThat(refused.reason().in("en")).isNotBlank();
            }
        }
    }

    private static void work(String smiles) throws UnreadableStructure {
        Structure structure = Structure.of(smiles);
        assertThat(structure.canonicalSmiles()).isNotEmpty();
        assertThat(structure.formula()).isNotEmpty();
        assertThat(structure.molarMass()).isPositive();
        assertThat(structure.drawing()).startsWith("<svg");
    }

    private static String dendrimer(int depth) {
        if (depth == 0) {
            return "C";
        }
        String arm = dendrimer(depth - 1);
        return "C(" + arm + ")(" + arm + ")" + arm;
    }

    private static String complete(int atoms) {
        return net(atoms, (a, b) -> true, "[U]");
    }

    private static String grid(int side) {
        return net(side * side, (a, b) -> Math.abs(a % side - b % side) + Math.abs(a / side - b / side) == 1, "C");
    }

    private static String cube(int dimensions) {
        return net(1 << dimensions, (a, b) -> Integer.bitCount(a ^ b) == 1, "[Si]");
    }

    /** A SMILES of nothing but ring bonds. */
    private static String net(int atoms, BiPredicate<Integer, Integer> bound, String atom) {
        StringBuilder smiles = new StringBuilder();
        Map<Long, Integer> open = new HashMap<>();
        TreeSet<Integer> free = new TreeSet<>();
        for (int ring = 1; ring < 100; ring++) {
            free.add(ring);
        }
        for (int here = 0; here < atoms; here++) {
            smiles.append(here == 0 ? "" : ".").append(atom);
            for (int there = 0; there < atoms && !free.isEmpty(); there++) {
                if (there != here && bound.test(here, there)) {
                    Integer ring = there < here ? open.remove((long) there * atoms + here) : free.pollFirst();
                    if (ring != null && there < here) {
                        free.add(ring);
                    } else if (ring != null) {
                        open.put((long) here * atoms + there, ring);
                    }
                    smiles.append(ring == null ? "" : ring < 10 ? "" + ring : "%" + ring);
                }
            }
        }
        return smiles.toString();
    }
}
