using FsCheck;
using FsCheck.Fluent;

namespace RiskPlanner.Model.Tests;

/// <summary>Names and masks of few letters, so that they often meet.</summary>
internal static class Texts
{
    public static Arbitrary<string> Names { get; } = Arb.From(Joined(Word("AB", 3), 5).Where(DataSetName.IsValid));

    public static Arbitrary<string> Labels { get; } = Arb.From(Joined(Word("AB", 3).Or(Gen.Constant("")), 5).Where(KeyLabel.IsValid));

    public static Arbitrary<string> Masks { get; } = Arb.From(Joined(Word("AB%*", 4).Or(Gen.Constant("**")), 5).Where(DataSetMask.IsValid));

    private static Gen<string> Word(string letters, int most) =>
        from length in Gen.Choose(1, most)
        from characters in Gen.ArrayOf(Gen.Elements(letters.ToCharArray()), length)
        select new string(characters);

    private static Gen<string> Joined(Gen<string> word, int most) =>
        from count in Gen.Choose(1, most)
        from words in Gen.ArrayOf(word, count)
        select string.Join('.', words);
}
