namespace RiskPlanner.Tls;

/// <summary>Reads a configuration of ISKLM, which is a properties file of Java (F40).</summary>
internal static class IsklmReader
{
    public static TlsFileResult Read(string name, string text, FaultList faults)
    {
        var properties = new List<Statement>();
        var unknown = new List<UnknownStatement>();
        foreach (var property in PropertyLines.Of(TextLines.Natural(text, faults)))
        {
            var (line, column) = property.At(0);
            if (property.KeyEnd == 0)
            {
                faults.Add(line, column, property.Text, "A property has a name.", "name=value");
                continue;
            }

            var key = PropertyLines.Plain(property, 0, property.KeyEnd, faults);
            var value = PropertyLines.Plain(property, property.ValueStart, property.Text.Length, faults);
            var place = new Place(name, line, column);
            properties.Add(new Statement(key, value, place, property.At(property.ValueStart).Column));
            if (IsklmProperties.IsKnown(key)) continue;
            var near = NearWord.Find(key, IsklmProperties.Names);
            // A slip in the name of a password makes it none the less secret.
            var told = Secrets.IsSecret(near ?? "") ? Secrets.Hidden : Secrets.Value(key, value);
            unknown.Add(new UnknownStatement(place, told == Secrets.Hidden ? $"{key} {told}" : property.Text, key, near) { Value = told });
        }

        return faults.Result(new IsklmConfiguration(properties) { Name = name, Unknown = unknown });
    }
}
