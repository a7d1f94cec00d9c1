using System.Text;

namespace RiskPlanner.Simulation.Words;

/// <summary>The names of enumerations as files and command lines have them: lower case with hyphens. Pure functions.</summary>
public static class Kebab
{
    /// <summary>A member's name, such as <c>key-not-found</c> for <c>KeyNotFound</c>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var name = value.ToString();
        var words = new StringBuilder(name.Length + 8);
        for (var index = 0; index < name.Length; index++)
        {
            if (index > 0 && char.IsAsciiLetterUpper(name[index])) words.Append('-');
            words.Append(char.ToLowerInvariant(name[index]));
        }

        return words.ToString();
    }

    /// <summary>The member of that name; null when there is none.</summary>
    public static TEnum? Find<TEnum>(string? name)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Where(value => Of(value) == name).Select(value => (TEnum?)value).FirstOrDefault();
}
