package io.guildhall.vertical.chemical;

import com.actelion.research.chem.Canonizer;
import com.actelion.research.chem.IDCodeParser;
import com.actelion.research.chem.IsomericSmilesCreator;
import com.actelion.research.chem.MolecularFormula;
import com.actelion.research.chem.Molecule;
import com.actelion.research.chem.SmilesParser;
import com.actelion.research.chem.StereoMolecule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * The structure of a substance, read from a SMILES. Two spellings of one substance have the same canonical form; a
 * double bond or centre whose geometry was not said stays unsaid in it. Belongs to the thread that read it.
 */
final class Structure {

    /** More small rings than this are a tangle no substance has (C60 has 32) and no drawing of it would be of use. */
    private static final int MOST_SMALL_RINGS = 250;

    /** Elements whose bonds can be counted without exception; metals and the heavier non-metals have too many habits. */
    private static final Set<Integer> STRICT_ELEMENTS = Set.of(6, 7, 8, 9);

    private static final int DRAWING_SEED = 1;
    private static final int MOST_VALENCE = 14;

    private final StereoMolecule molecule;

    private Structure(StereoMolecule molecule) {
        this.molecule = molecule;
    }

    /** Reads a SMILES of one substance, which may have several parts, such as a salt. */
    static Structure of(String smiles) throws UnreadableStructure {
        SmilesText text = SmilesText.read(smiles);
        StereoMolecule skeleton = parse(text.numbered(), false);
        if (skeleton.getRingSet().getSize() > MOST_SMALL_RINGS) {
            throw new UnreadableStructure("The structure is too tangled a net of rings", "环系过于复杂，无法处理");
        }
        StereoMolecule molecule = parse(text.numbered(), true);
        molecule.ensureHelperArrays(Molecule.cHelperCIP);
        giveBracketAtomsTheirHydrogens(molecule, text.hydrogensOfBracketAtoms());
        refuseImpossibleBonds(molecule);
        if (!Double.isFinite(new MolecularFormula(molecule).getRelativeWeight())) {
            throw new UnreadableStructure("An isotope in this structure does not exist", "结构式中含有不存在的同位素");
        }
        return new Structure(molecule);
    }

    /** The one SMILES of this substance, whichever way it was written. */
    String canonicalSmiles() {
        String key = new Canonizer(molecule).getIDCode();
        return IsomericSmilesCreator.createSmiles(new IDCodeParser(false).getCompactMolecule(key));
    }

    /** The molecular formula in Hill order: carbon, hydrogen, then the others by name; all by name without carbon. */
    String formula() {
        return HillFormula.of(molecule);
    }

    /** g/mol with natural isotopes where none is named, rounded half up to two decimals. */
    BigDecimal molarMass() {
        return BigDecimal.valueOf(new MolecularFormula(molecule).getRelativeWeight())
                .setScale(2, RoundingMode.HALF_UP);
    }

    /** The fragments of this structure, whole. */
    Fingerprint fingerprint() {
        return Fingerprint.of(new StereoMolecule(molecule));
    }

    /** The fragments that every structure has which this one is a part of: its open places may hold anything. */
    Fingerprint fingerprintOfPart() {
        StereoMolecule part = new StereoMolecule(molecule);
        part.setFragment(true);
        part.ensureHelperArrays(Molecule.cHelperRings);
        return Fingerprint.of(part);
    }

    /** The drawing of this structure as an SVG element. */
    String drawing() {
        return MoleculeDrawing.svg(new StereoMolecule(molecule));
    }

    /**
     * Whether the fragment is part of this structure; hydrogens of the fragment count as open places.
     *
     * @throws UnreadableStructure when both are so alike in all their parts that the answer would take too long
     */
    boolean contains(Structure fragment) throws UnreadableStructure {
        return new BoundedSubstructureSearch().isPartOf(fragment.molecule, molecule);
    }

    private static StereoMolecule parse(String smiles, boolean withCoordinates) throws UnreadableStructure {
        StereoMolecule molecule = new StereoMolecule();
        SmilesParser parser = new SmilesParser(SmilesParser.SMARTS_MODE_IS_SMILES | SmilesParser.MODE_NO_CACTUS_SYNTAX);
        parser.setRandomSeed(DRAWING_SEED);
        try {
            parser.parse(molecule, smiles.getBytes(StandardCharsets.US_ASCII), withCoordinates, true);
            molecule.ensureHelperArrays(Molecule.cHelperRings);
        } catch (Exception unreadable) {
            throw new UnreadableStructure("The structure cannot be read as a SMILES", "无法按 SMILES 规则解析该结构式");
        }
        if (molecule.getAllAtoms() == 0) {
            throw new UnreadableStructure("The structure has no atoms", "结构式中没有原子");
        }
        return molecule;
    }

    /** An atom in brackets has the hydrogens it names and no others; the parser gives bare aluminium three. */
    private static void giveBracketAtomsTheirHydrogens(StereoMolecule molecule, Map<Integer, Integer> hydrogens)
            throws UnreadableStructure {
        for (int atom = 0; atom < molecule.getAllAtoms(); atom++) {
            int place = molecule.getAtomMapNo(atom);
            molecule.setAtomMapNo(atom, 0, false);
            if (place == 0 && molecule.getAtomRadical(atom) != 0) {
                throw new UnreadableStructure(
                        "A ring written as aromatic cannot be drawn with alternating double bonds",
                        "写成芳香环的部分无法排成单双键交替的结构");
            }
            if (place > 0 && molecule.getAtomicNo(atom) != 1) {
                giveHydrogens(molecule, atom, hydrogens.get(place));
            }
        }
        molecule.ensureHelperArrays(Molecule.cHelperCIP);
    }

    private static void giveHydrogens(StereoMolecule molecule, int atom, int hydrogens) {
        molecule.ensureHelperArrays(Molecule.cHelperNeighbours);
        for (int valence = 0; valence <= MOST_VALENCE && molecule.getImplicitHydrogens(atom) != hydrogens; valence++) {
            molecule.setAtomAbnormalValence(atom, valence);
            molecule.ensureHelperArrays(Molecule.cHelperNeighbours);
        }
    }

    private static void refuseImpossibleBonds(StereoMolecule molecule) throws UnreadableStructure {
        for (int atom = 0; atom < molecule.getAllAtoms(); atom++) {
            String element = molecule.getAtomLabel(atom);
            if (STRICT_ELEMENTS.contains(molecule.getAtomicNo(atom))
                    && molecule.getOccupiedValence(atom) > molecule.getMaxValence(atom)) {
                throw new UnreadableStructure(
                        "An atom of " + element + " has " + molecule.getOccupiedValence(atom)
                                + " bonds, more than it can",
                        "有一个 " + element + " 原子连有 " + molecule.getOccupiedValence(atom) + " 个键，超过其化合价");
            }
        }
    }
}
