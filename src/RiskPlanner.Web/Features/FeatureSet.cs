using System.Reflection;

namespace RiskPlanner.Web.Features;

/// <summary>What the program consists of: the features and pages of some assemblies. Does not change once it is made.</summary>
internal sealed class FeatureSet
{
    private FeatureSet(IReadOnlyList<Assembly> others)
    {
        Others = others;
        Assemblies = [typeof(FeatureSet).Assembly, .. others];
        All = [.. TypesOf<IFeature>().Where(type => type.GetConstructor(Type.EmptyTypes) is not null).Select(type => (IFeature)Activator.CreateInstance(type)!)];
        Pages = PageCatalog.Of(Assemblies, All);
        QueryValues = QueryValues.Of(Assemblies);
    }

    /// <summary>The assemblies beside the program's own.</summary>
    public IReadOnlyList<Assembly> Others { get; }

    /// <summary>The program's own assembly and the others.</summary>
    public IReadOnlyList<Assembly> Assemblies { get; }

    /// <summary>The features, by name.</summary>
    public IReadOnlyList<IFeature> All { get; }

    /// <summary>The pages and the navigation.</summary>
    public PageCatalog Pages { get; }

    /// <summary>What pages read from their addresses.</summary>
    public QueryValues QueryValues { get; }

    /// <summary>The features of the program and of further assemblies.</summary>
    public static FeatureSet Of(params IReadOnlyList<Assembly> others) => new(others);

    /// <summary>Adds what the features need.</summary>
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton(this);
        services.AddSingleton(Pages);
        services.AddSingleton(QueryValues);
        foreach (var feature in All) feature.AddServices(services, settings);
    }

    /// <summary>Adds every class that does a service, each as one that does it.</summary>
    public void AddAll<TService>(IServiceCollection services)
    {
        foreach (var type in TypesOf<TService>()) services.AddSingleton(typeof(TService), type);
    }

    /// <summary>Adds the addresses of the features.</summary>
    public void MapAddresses(IEndpointRouteBuilder routes)
    {
        foreach (var feature in All) feature.MapAddresses(routes);
    }

    private IEnumerable<Type> TypesOf<T>() => Assemblies.SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(T)))
        .OrderBy(type => type.FullName, StringComparer.Ordinal);
}
