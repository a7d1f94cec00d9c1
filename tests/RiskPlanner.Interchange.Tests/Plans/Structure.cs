using System.Collections;
using System.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange.Tests;

/// <summary>Everything that a plan holds as text, so that two plans can be compared: records compare their lists by reference.</summary>
internal static class Structure
{
    public static string Of(object? value)
    {
        if (value is null) return "null";
        if (value is string text) return $"\"{text}\"";
        if (value is IEnumerable items) return $"[{string.Join(", ", items.Cast<object>().Select(Of))}]";
        var type = value.GetType();
        if (type.Namespace != typeof(Plan).Namespace || type.IsValueType) return value.ToString()!;

        var all = new StringBuilder(type.Name).Append('(');
        foreach (var property in type.GetProperties().Where(property => property.GetMethod is { IsStatic: false }))
            all.Append($"{property.Name}={Of(property.GetValue(value))}; ");
        return all.Append(")\n").ToString();
    }
}
