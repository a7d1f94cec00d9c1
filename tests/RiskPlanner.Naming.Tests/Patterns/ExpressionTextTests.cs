using System.Text;
using System.Text.RegularExpressions;

namespace RiskPlanner.Naming.Tests;

public class ExpressionTextTests
{
    [Theory]
    [InlineData("[A-Z]{3,8}")]
    [InlineData("A(B|C)*D?")]
    [InlineData(@"(?:AB|A)\.[0-9]+")]
    [InlineData("[^A-C.]{2}")]
    [InlineData(@"\d{1,3}(A|)")]
    [InlineData("(A|AB)(C|BC)")]
    [InlineData("(A?B?){2,3}")]
    [InlineData("A{0,2}B{2}|[#$@]+")]
    public void An_expression_takes_what_the_same_regular_expression_takes(string expression)
    {
        // '.' of a regular expression would take more than labels hold, so that it is not among these.
        var regex = new Regex($@"\A(?:{expression})\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        var (read, _, _, rule, _) = ExpressionText.Read(expression);
        Assert.True(read is not null, rule);
        var positions = new PositionAutomaton(isWhole: false);
        positions.Add(0, [(LabelAutomaton.NoSegment, read)]);
        var automaton = LabelAutomaton.Make(positions)!;

        var taken = 0;
        foreach (var text in Texts("ABCD.01#", 5))
        {
            var takes = text.Length == 0 ? positions.TakesNothing : automaton.Match(Encoding.ASCII.GetBytes(text)) == 0;
            Assert.True(regex.IsMatch(text) == takes, text);
            if (takes) taken++;
        }

        Assert.True(taken > 2);
    }

    [Theory]
    [InlineData("AB(?=C)", 2, "look around")]
    [InlineData("AB(?!C)", 2, "look around")]
    [InlineData("(?<=A)B", 0, "look around")]
    [InlineData("(?<!A)B", 0, "look around")]
    [InlineData(@"(A)\1", 3, "refer back")]
    [InlineData(@"(A)\k<x>", 3, "refer back")]
    [InlineData("(?<x>A)", 0, "neither names nor options")]
    [InlineData("(?i)A", 0, "neither names nor options")]
    [InlineData("A*?", 2, "no second sign")]
    [InlineData("A++", 2, "no second sign")]
    [InlineData("^A", 0, "no anchor")]
    [InlineData("A$", 1, "no anchor")]
    [InlineData("(A", 0, "not closed")]
    [InlineData("A)", 1, "closes nothing")]
    [InlineData("[A", 0, "not closed")]
    [InlineData("[Z-A]", 1, "span")]
    [InlineData("A{3,1}", 1, "how many times")]
    [InlineData("A{65}", 1, "how many times")]
    [InlineData("*A", 0, "nothing before")]
    [InlineData("a", 0, "No label holds")]
    [InlineData("A_B", 1, "No label holds")]
    [InlineData(@"\w", 0, "no escape")]
    public void What_is_wrong_or_not_linear_is_refused_with_its_place(string expression, int offset, string words)
    {
        var read = ExpressionText.Read(expression);

        Assert.Null(read.Expression);
        Assert.Equal(offset, read.Offset);
        Assert.Contains(words, read.Rule, StringComparison.Ordinal);
        Assert.NotEqual("", read.Expected);
    }

    private static IEnumerable<string> Texts(string characters, int longest)
    {
        var last = new List<string> { "" };
        for (var length = 0; length <= longest; length++)
        {
            foreach (var text in last) yield return text;
            last = [.. last.SelectMany(text => characters.Select(character => text + character))];
        }
    }
}
