using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Curriculum.Kernel;

/// <summary>Writes one row into every table of an assembly that a cell's assembly fills.</summary>
/// <remarks>
/// The framework keeps each table as a list of a type of its own, and no image holds those lists: 350 methods that are
/// compiled at start. Done here, beside the compiler's own start, they are ready when it comes to write.
/// </remarks>
internal static class MetadataWarmUp
{
    public static void Run()
    {
        var all = new MetadataBuilder();
        var (name, blob) = (all.GetOrAddString("warm"), all.GetOrAddBlob(new byte[] { 6, 8 }));
        var (type, field, method) = (
            MetadataTokens.TypeDefinitionHandle(1),
            MetadataTokens.FieldDefinitionHandle(1),
            MetadataTokens.MethodDefinitionHandle(1)
        );
        all.AddModule(0, name, all.GetOrAddGuid(Guid.NewGuid()), default, default);
        all.AddAssembly(name, new Version(1, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        var library = all.AddAssemblyReference(name, new Version(1, 0, 0, 0), default, default, default, default);
        var other = all.AddTypeReference(library, name, name);
        var member = all.AddMemberReference(other, name, blob);
        all.AddTypeDefinition(TypeAttributes.Class, name, name, other, field, method);
        all.AddFieldDefinition(FieldAttributes.Public, name, blob);
        all.AddMethodDefinition(
            MethodAttributes.Static,
            MethodImplAttributes.IL,
            name,
            blob,
            0,
            MetadataTokens.ParameterHandle(1)
        );
        all.AddParameter(ParameterAttributes.None, name, 1);
        all.AddInterfaceImplementation(type, other);
        all.AddMethodImplementation(type, method, member);
        all.AddNestedType(type, type);
        all.AddTypeSpecification(blob);
        all.AddMethodSpecification(method, blob);
        all.AddStandaloneSignature(blob);
        all.AddCustomAttribute(type, member, blob);
        Serialize(all);

        var debug = new MetadataBuilder();
        var document = debug.AddDocument(
            debug.GetOrAddDocumentName("warm"),
            debug.GetOrAddGuid(Guid.NewGuid()),
            blob,
            default
        );
        debug.AddMethodDebugInformation(document, blob);
        debug.AddLocalScope(method, debug.AddImportScope(default, blob), default, default, 0, 1);
        debug.AddStateMachineMethod(method, method);
        debug.AddCustomDebugInformation(type, debug.GetOrAddGuid(Guid.NewGuid()), blob);
        new PortablePdbBuilder(debug, all.GetRowCounts(), method).Serialize(new BlobBuilder());
    }

    private static void Serialize(MetadataBuilder tables) =>
        new ManagedPEBuilder(
            PEHeaderBuilder.CreateLibraryHeader(),
            new MetadataRootBuilder(tables),
            new BlobBuilder()
        ).Serialize(new BlobBuilder());
}
