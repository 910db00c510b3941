import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.Base64;
import java.util.Scanner;
import java.nio.charset.StandardCharsets;

/**
 * Counts how often java.util.regex, which Apex uses, reads its input, as the platform does before it ends a transaction
 * with "Regex too complicated". Input lines: name, expression and text, in base64. Output lines: name and count.
 */
class RegexSteps {
    static long steps;

    record Counted(String text) implements CharSequence {
        public int length() {
            return text.length();
        }

        public char charAt(int index) {
            steps++;
            return text.charAt(index);
        }

        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }

        public String toString() {
            return text;
        }
    }

    public static void main(String[] arguments) {
        Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8);
        while (lines.hasNextLine()) {
            String[] parts = lines.nextLine().split(" ");
            String text = decoded(parts[2]);
            Matcher matcher = Pattern.compile(decoded(parts[1])).matcher(new Counted(text));
            steps = 0;
            // The worst way: each match is refused by its check, and looked into again from its second character.
            boolean isFound = matcher.find(0);
            while (isFound) {
                isFound = matcher.start() + 1 < text.length() && matcher.find(matcher.start() + 1);
            }
            System.out.println(parts[0] + " " + steps);
        }
    }

    static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
