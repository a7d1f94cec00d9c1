using System.Text;

namespace RiskPlanner.Application.Plans;

/// <summary>The name of a plan in addresses: lower-case letters and digits of ASCII, with hyphens between them.</summary>
public static class PlanSlug
{
    /// <summary>The longest that is made of a name, in characters; a number may follow it.</summary>
    public const int Longest = 60;

    /// <summary>The word that is no slug, since pages use it in its place.</summary>
    public const string Reserved = "new";

    /// <summary>A slug made of a name; "plan" when nothing of it can stand in one.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-' && !char.IsLetterOrDigit(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark)
                slug.Append('-');
            if (slug.Length == Longest) break;
        }

        var text = slug.ToString().Trim('-');
        return text switch
        {
            "" => "plan",
            // Its address would be that of the page on which plans are made.
            Reserved => $"{Reserved}-plan",
            _ => text,
        };
    }
}
