package io.guildhall.vertical.chemical;

import com.actelion.research.chem.Molecule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SMILES read as text, before any chemistry: every atom, bond, branch and ring closure in its place. Refuses in plain
 * words what the parser behind it would misread in silence (an open branch, a wildcard) and what would keep it busy for
 * long (more than {@value #MOST_ATOMS} atoms, {@value #MOST_RING_BONDS} ring bonds).
 */
final class SmilesText {

    static final int LONGEST = 2_000;
    static final int MOST_ATOMS = 500;
    static final int MOST_RING_BONDS = 100;

    /** An icosahedral cage of twelve atoms has nineteen ring bonds, and no substance is more tangled. */
    private static final int RING_BONDS_PER_ATOM = 2;

    private static final Pattern BRACKET = Pattern.compile(
            "(\\d{1,3})?" // isotope
                    + "([A-Z][a-z]?|[bcnops]|se|as|te)" // element, lower case where aromatic
                    + "(@{1,2}|@(?:TH|AL|SP|TB|OH)\\d{1,2})?" // chirality
                    + "(?:(H)(\\d)?)?" // hydrogens
                    + "(\\++|-+|[+-]\\d{1,2})?" // charge
                    + "(?::\\d{1,4})?"); // class
    private static final String ORGANIC = "BCNOPSFI";
    private static final String AROMATIC = "bcnops";
    private static final String BONDS = "-=#:/\\$";

    private final String smiles;
    private final StringBuilder numbered = new StringBuilder();
    private final Map<Integer, Integer> hydrogens = new HashMap<>();
    private final Map<Integer, Integer> openRings = new HashMap<>();
    private final List<Integer> openBranches = new ArrayList<>();
    private int atoms;
    private int ringBonds;
    private boolean atomBefore;
    private boolean bondBefore;
    private int position;

    private SmilesText(String smiles) {
        this.smiles = smiles;
    }

    /** Reads the SMILES; blanks around it do not count. */
    static SmilesText read(String smiles) throws UnreadableStructure {
        if (smiles.length() > LONGEST) {
            throw new UnreadableStructure("A structure has at most 2,000 characters", "结构式不得超过 2000 个字符");
        }
        SmilesText text = new SmilesText(smiles.strip());
        text.scan();
        return text;
    }

    /** The same SMILES in which every bracket atom carries its place among them, from 1, as its class. */
    String numbered() {
        return numbered.toString();
    }

    /** How many hydrogens a bracket atom has, by its place among the bracket atoms, from 1. */
    Map<Integer, Integer> hydrogensOfBracketAtoms() {
        return Map.copyOf(hydrogens);
    }

    private void scan() throws UnreadableStructure {
        if (smiles.isEmpty()) {
            throw new UnreadableStructure("The structure is empty", "结构式为空");
        }
        while (position < smiles.length()) {
            step(smiles.charAt(position));
        }
        if (bondBefore || !atomBefore) {
            throw at(smiles.length(), "the structure ends where an atom should follow", "结尾处缺少原子");
        }
        if (!openBranches.isEmpty()) {
            throw at(openBranches.get(0), "this branch is never closed", "此处的括号未闭合");
        }
        if (ringBonds > RING_BONDS_PER_ATOM * atoms) {
            throw new UnreadableStructure("The structure is too tangled a net of rings", "环系过于复杂，无法处理");
        }
        if (!openRings.isEmpty()) {
            Map.Entry<Integer, Integer> ring = openRings.entrySet().iterator().next();
            throw at(
                    ring.getValue(),
                    "ring bond " + ring.getKey() + " is opened and never closed",
                    "环键 " + ring.getKey() + " 只有一端，未闭合");
        }
    }

    private void step(char c) throws UnreadableStructure {
        if (c == '[') {
            bracketAtom();
        } else if (c == '(' || c == ')') {
            branch(c);
        } else if (c == '%' || c >= '0' && c <= '9') {
            ringBond(c);
        } else if (BONDS.indexOf(c) >= 0) {
            bond();
        } else if (c == '.') {
            dot();
        } else if (c == '*') {
            throw at(position, "a wildcard stands for no substance", "通配符 * 不代表具体物质");
        } else if (c == '>') {
            throw at(position, "this is a reaction; give one substance", "这是反应式，请填写单一物质的结构");
        } else {
            organicAtom(c);
        }
    }

    private void organicAtom(char c) throws UnreadableStructure {
        boolean twoLetters = smiles.startsWith("Cl", position) || smiles.startsWith("Br", position);
        if (!twoLetters && ORGANIC.indexOf(c) < 0 && AROMATIC.indexOf(c) < 0) {
            throw at(
                    position,
                    "“" + printable(c) + "” is no atom that may stand without brackets",
                    "“" + printable(c) + "”不是可省略方括号的原子");
        }
        copy(twoLetters ? 2 : 1);
        countAtom();
    }

    private void bracketAtom() throws UnreadableStructure {
        int end = smiles.indexOf(']', position);
        if (end < 0) {
            throw at(position, "this bracket is never closed", "此处的方括号未闭合");
        }
        Matcher atom = BRACKET.matcher(smiles.substring(position + 1, end));
        if (!atom.matches() || !isElement(atom.group(2))) {
            throw at(position, "what stands in these brackets is no atom", "方括号内不是有效的原子");
        }
        int place = hydrogens.size() + 1;
        String digit = atom.group(5);
        hydrogens.put(place, atom.group(4) == null ? 0 : digit == null ? 1 : Integer.parseInt(digit));
        String inside = atom.group().replaceFirst(":\\d+$", "");
        numbered.append('[').append(inside).append(':').append(place).append(']');
        position = end + 1;
        countAtom();
    }

    private static boolean isElement(String symbol) {
        String label = Character.toUpperCase(symbol.charAt(0)) + symbol.substring(1);
        int number = Molecule.getAtomicNoFromLabel(label);
        return number > 0 && number <= 118;
    }

    private void countAtom() throws UnreadableStructure {
        atoms++;
        if (atoms > MOST_ATOMS) {
            throw new UnreadableStructure(
                    "A structure has at most " + MOST_ATOMS + " atoms; describe a polymer by its repeating unit",
                    "结构式最多 " + MOST_ATOMS + " 个原子；聚合物请填写重复单元");
        }
        atomBefore = true;
        bondBefore = false;
    }

    private void branch(char c) throws UnreadableStructure {
        if (!atomBefore || bondBefore) {
            throw at(position, "an atom should stand before this", "此处之前缺少原子");
        }
        if (c == '(') {
            if (smiles.startsWith("()", position)) {
                throw at(position, "this branch is empty", "括号内为空");
            }
            openBranches.add(position);
        } else if (openBranches.isEmpty()) {
            throw at(position, "this branch was never opened", "多余的右括号");
        } else {
            openBranches.remove(openBranches.size() - 1);
        }
        copy(1);
    }

    private void ringBond(char c) throws UnreadableStructure {
        if (!atomBefore) {
            throw at(position, "a ring bond follows an atom", "环键数字应在原子之后");
        }
        int length = c == '%' ? 3 : 1;
        String digits = c == '%' && position + 3 <= smiles.length()
                ? smiles.substring(position + 1, position + 3)
                : String.valueOf(c);
        if (!digits.matches("[0-9]{1,2}")) {
            throw at(position, "after % two digits should follow", "% 之后应为两位数字");
        }
        int ring = Integer.parseInt(digits);
        if (openRings.remove(ring) == null) {
            openRings.put(ring, position);
            ringBonds++;
        }
        if (ringBonds > MOST_RING_BONDS) {
            throw new UnreadableStructure(
                    "A structure has at most " + MOST_RING_BONDS + " ring bonds", "结构式最多 " + MOST_RING_BONDS + " 个环键");
        }
        copy(length);
        bondBefore = false;
    }

    private void bond() throws UnreadableStructure {
        if (!atomBefore || bondBefore) {
            throw at(position, "an atom should stand before this bond", "化学键之前缺少原子");
        }
        copy(1);
        bondBefore = true;
    }

    private void dot() throws UnreadableStructure {
        if (!atomBefore || bondBefore) {
            throw at(position, "an atom should stand before this dot", "“.”之前缺少原子");
        }
        copy(1);
        atomBefore = false;
    }

    private void copy(int characters) {
        numbered.append(smiles, position, position + characters);
        position += characters;
    }

    private static String printable(char c) {
        return c > ' ' && c < 127 ? String.valueOf(c) : String.format(Locale.ROOT, "U+%04X", (int) c);
    }

    private static UnreadableStructure at(int position, String english, String chinese) {
        return new UnreadableStructure(
                "At character " + (position + 1) + ": " + english, "第 " + (position + 1) + " 个字符：" + chinese);
    }
}
