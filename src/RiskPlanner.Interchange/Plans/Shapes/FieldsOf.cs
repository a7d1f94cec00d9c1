namespace RiskPlanner.Interchange;

/// <summary>Declares the keys of a type of the model.</summary>
internal static class FieldsOf<T>
{
    /// <summary>A key that must be there.</summary>
    public static Field Required(
        string key, Shape shape, Func<T, object?> get, string meaning, bool identifies = false, params string[] dependsOn) => new()
        {
            Key = key,
            Shape = shape,
            Meaning = meaning,
            Required = true,
            Get = value => get((T)value),
            Identifies = identifies,
            DependsOn = dependsOn,
        };

    /// <summary>A key that can be left out.</summary>
    public static Field Optional(
        string key, Shape shape, Func<T, object?> get, object? absent, string meaning, bool identifies = false, params string[] dependsOn) => new()
        {
            Key = key,
            Shape = shape,
            Meaning = meaning,
            Default = absent,
            Get = value => get((T)value),
            Identifies = identifies,
            DependsOn = dependsOn,
        };
}
